// The keys of /keyboard. Each presses what stands on the page already; none does anything while one types, composes or answers
// a dialog, together with Ctrl, Alt or Meta, or once the person switched them off.
import { favor, move, pick } from "./rows.js";

const TYPING = "input:not([type=checkbox], [type=radio], [type=button], [type=submit]), textarea, select, #jump";

const KEYS = new Map([
  ["/", search],
  ["?", () => press("[data-help]")],
  ["c", begin],
  ["j", () => move(1)],
  ["k", () => move(-1)],
  ["x", pick],
  ["f", favor],
]);

document.addEventListener("keydown", (event) => {
  const key = named(event);
  const held = event.repeat && key !== "j" && key !== "k";
  if (KEYS.has(key) && !held && listens(event) && KEYS.get(key)()) {
    event.preventDefault();
  }
});

// The switch in the dialog works at once, the cookie from the next page on.
document.addEventListener("htmx:afterSwap", () => {
  const told = document.querySelector("#dialog-body [data-keyboard]");
  if (told) {
    document.documentElement.dataset.shortcuts = told.dataset.keyboard;
  }
});

function listens(event) {
  const other = event.defaultPrevented || event.isComposing || event.ctrlKey || event.altKey || event.metaKey;
  return (
    !other &&
    document.documentElement.dataset.shortcuts !== "off" &&
    !document.querySelector("dialog[open]") &&
    !event.target.isContentEditable &&
    !event.target.closest(TYPING)
  );
}

// Where a key writes no Latin letter, as on Korean and Russian keyboards, its place counts; so it does for the slash, which
// is a full stop on Russian ones. Shift makes another key of a letter.
function named({ key, code, shiftKey }) {
  if (code === "Slash" && (key === "." || key === ",")) {
    return shiftKey ? "?" : "/";
  }
  if (!/^\p{L}$/u.test(key)) {
    return key;
  }
  const letter = /^\p{Script=Latin}$/u.test(key) ? key : code.replace("Key", "");
  return shiftKey ? "" : letter.toLowerCase();
}

function press(selector) {
  const element = document.querySelector(selector);
  element?.click();
  return element !== null;
}

// On narrow pages a link stands for the field.
function search() {
  const field = document.querySelector("#jump input[type=search]");
  if (!field?.checkVisibility()) {
    return press(".jump-link");
  }
  field.select();
  field.focus();
  return true;
}

function begin() {
  const address = document.querySelector("[data-new-deal]")?.dataset.newDeal;
  if (address) {
    location.assign(address);
  }
  return Boolean(address);
}
