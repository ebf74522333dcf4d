// What an answer will change says so when the answer takes long; css/busy.css shows it. What only looks for news does not.
const PATIENCE = 300;

let waiting = 0;

document.addEventListener("htmx:beforeSend", ({ detail: { elt, target, xhr } }) => {
  if (elt.matches("[hx-trigger^=every]")) {
    return;
  }
  let shown = false;
  const timer = setTimeout(() => {
    shown = true;
    show(target, 1);
  }, PATIENCE);
  xhr.addEventListener("loadend", () => {
    clearTimeout(timer);
    if (shown) {
      show(target, -1);
    }
  });
});

function show(target, by) {
  waiting += by;
  document.documentElement.toggleAttribute("data-waiting", waiting > 0);
  if (by > 0) {
    target.setAttribute("aria-busy", "true");
  } else {
    target.removeAttribute("aria-busy");
  }
}
