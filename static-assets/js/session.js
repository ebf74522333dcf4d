// Sessions end while one types. Then one signs in beside the form, and what was typed is sent with the new session's token.
import { forget, texts, toast } from "./toast.js";

// A page of ours that costs little; it tells whether one is signed in, and the token of the session.
const PAGE = "/keyboard";

// After so long a form that was typed into is sent only when it will arrive.
const FRESH_FOR = 60_000;

const TYPED = ":is(main, dialog) :is(input:not([type=hidden], [type=search], [name=pick]), textarea, select)";

let contact = Date.now();
// A page that keeps a form of an ended session (access/unsent) waits for the new one.
let ended = document.querySelector("[data-unsent]") !== null;
const checked = new WeakSet();

const meta = (name, root = document) => root.querySelector(`meta[name="${name}"]`);

export function token() {
  const header = meta("csrf-header");
  return header ? { [header.content]: meta("csrf-token").content } : {};
}

// Says that the session is over; the link leads back to this page.
export function over() {
  ended = true;
  contact = 0;
  const typed = [...document.querySelectorAll(TYPED)].some(isChanged);
  toast("danger", typed ? texts().signedOut : texts().ended, {
    key: "session",
    link: { href: location.pathname + location.search, text: texts().signInAgain, beside: typed },
  });
}

// Whether the page held the token of another session; it has the present one then.
export async function renewed() {
  const before = meta("csrf-token")?.content;
  return (await look()) === "in" && meta("csrf-token")?.content !== before;
}

// "in", "out", or "away" when no answer comes.
async function look() {
  try {
    const answer = await fetch(PAGE, { headers: { "HX-Request": "true" }, cache: "no-store" });
    if (answer.status === 401) {
      return "out";
    }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    take(meta("csrf-token", page)?.content);
    contact = Date.now();
    return "in";
  } catch {
    return "away";
  }
}

function take(fresh) {
  if (fresh && meta("csrf-token")) {
    meta("csrf-token").content = fresh;
    for (const field of document.querySelectorAll("input[name=_csrf]")) {
      field.value = fresh;
    }
  }
}

function isChanged(field) {
  if (field.options) {
    return [...field.options].some((option) => option.selected !== option.defaultSelected);
  }
  const chosen = field.type === "checkbox" || field.type === "radio";
  return chosen ? field.checked !== field.defaultChecked : field.value !== field.defaultValue;
}

// A form that leaves the page takes along what was typed into it, so it must arrive.
document.addEventListener("submit", async (event) => {
  const form = event.target;
  const inside = document.getElementById("navigation") !== null;
  const sure = navigator.onLine && Date.now() - contact < FRESH_FOR;
  if (event.defaultPrevented || form.method !== "post" || !inside || checked.delete(form) || sure) {
    return;
  }
  event.preventDefault();
  const found = await look();
  if (found === "in") {
    checked.add(form);
    form.requestSubmit(event.submitter);
  } else if (found === "out") {
    over();
  } else {
    toast("danger", texts().offline, { key: "offline" });
  }
});

document.addEventListener("visibilitychange", async () => {
  if (ended && !document.hidden && (await look()) === "in") {
    back();
  }
});

document.addEventListener("htmx:afterOnLoad", (event) => {
  if (event.detail.successful) {
    contact = Date.now();
    back();
    // What was to be sent once more has been.
    if (event.detail.requestConfig.verb !== "get") {
      forget("session");
    }
  }
});

function back() {
  if (ended) {
    ended = false;
    forget("session", texts().signedIn);
  }
}
