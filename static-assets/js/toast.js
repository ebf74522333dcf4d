// Short messages in the corner: gone after a while unless somebody reads them; errors stay until dismissed.
const SHOWN_FOR = 6000;

export function texts() {
  return document.getElementById("toasts").dataset;
}

// kind: success, info, warning or danger; link: { href, text } or nothing.
export function toast(kind, text, link) {
  const item = document.getElementById("toast-shape").content.firstElementChild.cloneNode(true);
  item.classList.add(`toast-${kind}`);
  item.setAttribute("role", kind === "danger" ? "alert" : "status");
  item.querySelector(".toast-text").textContent = text;
  if (link) {
    const anchor = item.querySelector(".toast-link");
    anchor.href = link.href;
    anchor.textContent = link.text;
    anchor.hidden = false;
  }
  item.querySelector("[data-dismiss]").addEventListener("click", () => item.remove());
  region().append(item);
  if (kind !== "danger") {
    leaveLater(item);
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
document.addEventListener("tandem:toast", (event) => toast(event.detail.kind, event.detail.text, event.detail.link));
