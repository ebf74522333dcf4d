// "Jump to": arrow keys walk through what was found while one types, Escape puts it away.
const FEWEST = 2;

const field = () => document.querySelector("#jump input[type=search]");

document.addEventListener("keydown", (event) => {
  if (!event.target.closest("#jump") || event.isComposing) {
    return;
  }
  const stops = [field(), ...document.querySelectorAll("#jump-list :is(a, button)")];
  const here = stops.indexOf(document.activeElement);
  const plain = !(event.ctrlKey || event.altKey || event.metaKey);
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step && plain && stops.length > 1) {
    event.preventDefault();
    stops[(here + step + stops.length) % stops.length].focus();
  } else if (event.key === "Escape" && stops.length > 1) {
    event.preventDefault();
    forget();
    field().focus();
  } else if (here > 0 && plain && event.key.length === 1 && event.key !== " ") {
    field().focus();
  }
});

// One letter finds too much to be of use.
document.addEventListener("htmx:configRequest", (event) => {
  if (event.detail.elt === field() && [...field().value.trim()].length < FEWEST) {
    event.preventDefault();
    forget();
  }
});

function forget() {
  field().dispatchEvent(new CustomEvent("htmx:abort", { bubbles: true, detail: { elt: field() } }));
  document.getElementById("jump-list").replaceChildren();
  document.getElementById("jump-count").replaceChildren();
}
