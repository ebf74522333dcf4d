// Short messages in the corner: gone after a while unless somebody reads them; errors stay until dismissed.
const SHOWN_FOR = 6000;

const retries = new WeakMap();

export function texts() {
  return document.getElementById("toasts").dataset;
}

// kind: success, info, warning or danger; key: takes the place of the one with that key; link: { href, text, beside };
// retry: what its button does.
export function toast(kind, text, { key, link, retry } = {}) {
  const earlier = key && document.querySelector(`[data-toast="${key}"]`);
  const item = document.getElementById("toast-shape").content.firstElementChild.cloneNode(true);
  const origin = earlier?.contains(document.activeElement) ? null : document.activeElement;
  item.classList.add(`toast-${kind}`);
  item.setAttribute("role", kind === "danger" ? "alert" : "status");
  item.dataset.toast = key ?? "";
  item.querySelector(".toast-text").textContent = text;
  offer(item, link, retry);
  item.addEventListener("click", (event) => {
    if (event.target.closest("button, a")) {
      remove(item, origin);
    }
  });
  if (earlier) {
    earlier.replaceWith(item);
  } else {
    region().append(item);
  }
  if (kind !== "danger") {
    leaveLater(item);
  }
}

// What a message with that key said holds no longer; what failed can still be repeated.
export function forget(key, text) {
  const item = document.querySelector(`[data-toast="${key}"]`);
  if (item && text) {
    toast("success", text, { key, retry: retries.get(item) });
  } else if (item) {
    remove(item);
  }
}

function offer(item, link, retry) {
  const anchor = item.querySelector(".toast-link");
  const button = item.querySelector(".toast-retry");
  if (link) {
    anchor.href = link.href;
    anchor.textContent = link.text;
    anchor.target = link.beside ? "_blank" : "";
    anchor.hidden = false;
  }
  if (retry) {
    retries.set(item, retry);
    button.addEventListener("click", retry);
    button.hidden = false;
  }
}

// Whoever was in it goes on where they came from.
function remove(item, origin) {
  const inside = item.contains(document.activeElement);
  item.remove();
  if (inside) {
    (origin?.isConnected ? origin : document.getElementById("content")).focus();
  }
}

// While a dialog is open nothing beside it can be reached, so messages stand inside.
function region() {
  const toasts = document.getElementById("toasts");
  const host = document.querySelector("dialog[open]") ?? document.body;
  if (toasts.parentElement !== host) {
    host.append(toasts);
  }
  return toasts;
}

function leaveLater(item) {
  let timer = setTimeout(() => item.remove(), SHOWN_FOR);
  const wait = () => clearTimeout(timer);
  const goOn = () => { timer = setTimeout(() => item.remove(), SHOWN_FOR); };
  item.addEventListener("mouseenter", wait);
  item.addEventListener("focusin", wait);
  item.addEventListener("mouseleave", goOn);
  item.addEventListener("focusout", goOn);
}

// A server may ask for one: HX-Trigger: {"tandem:toast":{"kind":"success","text":"…"}}
document.addEventListener("tandem:toast", (event) => toast(event.detail.kind, event.detail.text, event.detail));
