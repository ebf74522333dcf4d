// Dragging a card does what its menu "Move to…" does: the column under it says which item of the menu that is.
let dragged;
let moved;

const item = (column) => dragged?.querySelector(`[data-to="${column.dataset.column}"]`);
const columns = () => document.querySelectorAll(".board-column");

function clear() {
  for (const column of columns()) {
    delete column.dataset.takes;
    delete column.dataset.over;
  }
}

document.addEventListener("dragstart", (event) => {
  const card = event.target instanceof Element ? event.target.closest(".board-card[draggable]") : null;
  if (!card) {
    return;
  }
  dragged = card;
  card.dataset.dragged = "";
  event.dataTransfer.effectAllowed = "move";
  event.dataTransfer.setData("text/plain", card.querySelector("a").href);
  for (const column of columns()) {
    if (item(column)) {
      column.dataset.takes = "";
    }
  }
});

document.addEventListener("dragover", (event) => {
  const column = dragged && event.target.closest?.(".board-column[data-takes]");
  for (const other of columns()) {
    if (other !== column) {
      delete other.dataset.over;
    }
  }
  if (column) {
    event.preventDefault();
    column.dataset.over = "";
  }
});

document.addEventListener("drop", (event) => {
  const column = dragged && event.target.closest?.(".board-column[data-takes]");
  if (column) {
    event.preventDefault();
    item(column).click();
  }
});

document.addEventListener("dragend", () => {
  if (dragged) {
    delete dragged.dataset.dragged;
  }
  dragged = undefined;
  clear();
});

// Whoever moved a card finds it again where it stands now.
document.addEventListener("htmx:beforeRequest", (event) => {
  moved = event.detail.elt.dataset.card;
});
document.addEventListener("htmx:afterSettle", () => {
  const menu = moved && document.getElementById(`move-${moved}`);
  moved = undefined;
  menu?.focus();
});

// A board that is read anew, after a deal was closed on it, say, stands where it stood; an address of a card leads there.
const board = () => document.querySelector(".board");
const place = () => `board${location.search}`;

if (board() && !location.hash) {
  board().scrollLeft = Number(sessionStorage.getItem(place()));
}
window.addEventListener("pagehide", () => {
  if (board()) {
    sessionStorage.setItem(place(), board().scrollLeft);
  }
});
