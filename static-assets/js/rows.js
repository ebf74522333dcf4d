// The rows of the list as keys walk through them: the link of the present row has the focus, and gets it back when htmx has
// put another list in its place.

let last = { id: location.hash.slice(1), index: 0 };
let held = false;

const rows = () => [...document.querySelectorAll("#deal-list tbody tr")];
const present = () => document.activeElement?.closest("#deal-list tbody tr") ?? null;

export function move(by) {
  const all = rows();
  const here = all.indexOf(present());
  return focus(here < 0 ? (known(all) ?? all[0]) : (all[here + by] ?? all[here]));
}

export function pick() {
  return click("input[name=pick]");
}

export function favor() {
  return click("button.heart");
}

document.addEventListener("focusin", () => {
  const row = present();
  if (row) {
    last = { id: row.id, index: rows().indexOf(row) };
  }
});

// Another view of the list begins anew.
document.addEventListener("htmx:pushedIntoHistory", () => {
  last = { id: "", index: 0 };
});

document.addEventListener("htmx:beforeSwap", (event) => {
  held = event.detail.target.id === "deal-list" && present() !== null;
});

// A deal that left the list leaves the focus to the one that came to its place.
document.addEventListener("htmx:afterSettle", () => {
  if (!held) {
    return;
  }
  held = false;
  const all = rows();
  if (!document.activeElement || document.activeElement === document.body) {
    focus(known(all) ?? all[Math.min(last.index, all.length - 1)]) || document.getElementById("content").focus();
  }
});

function known(all) {
  return all.find((row) => row.id === last.id);
}

function focus(row) {
  const link = row?.querySelector("td.cell-main > a");
  link?.focus();
  return Boolean(link);
}

function click(selector) {
  const control = present()?.querySelector(selector);
  control?.click();
  return Boolean(control);
}
