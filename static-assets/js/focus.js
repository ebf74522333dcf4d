// A swap may take away what had the focus. Then what the swap brought gets it, at [data-focus] if it has one, so that nobody
// starts anew at the top of the page; a closed dialog gives it back to what opened it, also when that was swapped meanwhile, and
// to the menu that it was chosen from.
import "./rows.js";

const dialog = document.getElementById("dialog");
let lost = false;
let opener = null;

// What is in a menu that came back closed has the focus for a moment only.
const nowhere = () => document.activeElement === document.body || !document.activeElement?.checkVisibility();

document.addEventListener("htmx:beforeSwap", ({ detail: { target } }) => {
  lost = !nowhere() && target.contains(document.activeElement);
  if (target.id === "dialog-body" && !dialog?.open) {
    const menu = document.activeElement?.closest("details.menu[open]");
    opener = menu?.querySelector("summary") ?? document.activeElement;
    menu?.removeAttribute("open");
  }
});

document.addEventListener("htmx:afterSettle", ({ detail: { elt } }) => {
  if (lost && nowhere() && elt.isConnected) {
    take(elt.querySelector("[data-focus]") ?? elt);
  }
});

dialog?.addEventListener("close", () => setTimeout(() => {
  if (nowhere()) {
    take((opener?.id && document.getElementById(opener.id)) || document.getElementById("content"));
  }
}));

function take(place) {
  if (place.tabIndex < 0 && !place.hasAttribute("tabindex")) {
    place.tabIndex = -1;
  }
  place.focus({ preventScroll: true });
}
