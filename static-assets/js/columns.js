// Drags the edge of a column; its width is kept in whole rem. Without a mouse the same is chosen under Display, Columns.
const NARROWEST = 4;
const WIDEST = 40;
const LAYOUT = /^column-\d+$/;

function rem() {
  return parseFloat(getComputedStyle(document.documentElement).fontSize);
}

function fit(head, width) {
  head.classList.remove(...[...head.classList].filter((name) => LAYOUT.test(name)));
  head.classList.add(`column-${width}`);
}

function drag(event) {
  const handle = event.target.closest(".column-handle");
  if (!handle || event.button !== 0) {
    return;
  }
  event.preventDefault();
  const head = handle.parentElement;
  const from = event.clientX;
  const before = head.getBoundingClientRect().width;
  let width = 0;
  handle.dataset.dragged = "";
  handle.setPointerCapture(event.pointerId);
  handle.onpointermove = (move) => {
    const wanted = Math.round((before + move.clientX - from) / rem());
    width = Math.max(NARROWEST, Math.min(WIDEST, wanted));
    fit(head, width);
  };
  handle.onpointerup = handle.onpointercancel = () => {
    handle.onpointermove = handle.onpointerup = handle.onpointercancel = null;
    delete handle.dataset.dragged;
    if (width > 0) {
      htmx.ajax("POST", "/opportunities/columns/width", { swap: "none", source: handle, values: { column: head.dataset.column, width } });
    }
  };
}

function equip() {
  for (const head of document.querySelectorAll("th[data-column]:not(:has(.column-handle))")) {
    const handle = document.createElement("span");
    handle.className = "column-handle";
    head.append(handle);
  }
}

document.addEventListener("pointerdown", drag);
document.addEventListener("htmx:afterSwap", equip);
equip();
