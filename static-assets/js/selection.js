// One box picks all of a page; without scripts each is picked by itself. Who takes one away does not mean all that match any
// more, and a command for one row leaves the others picked.
let kept = [];

const boxes = (all) => document.querySelectorAll(`input[type=checkbox][name="${all.dataset.checkAll}"]`);

document.addEventListener("change", (event) => {
  const box = event.target;
  if (box.matches("[data-check-all]")) {
    for (const one of boxes(box)) {
      one.checked = box.checked;
    }
    fewer(box, box.dataset.checkAll);
    return;
  }
  fewer(box, box.name);
  count(box.name);
});

document.addEventListener("htmx:beforeSwap", ({ detail: { target, requestConfig } }) => {
  if (target.id === "deal-list" && requestConfig.verb === "post") {
    kept = [...target.querySelectorAll("[name=pick]:checked, [data-all-of]:checked")].map((box) => box.id);
  }
});

document.addEventListener("htmx:afterSettle", () => {
  for (const box of kept.splice(0).map((id) => document.getElementById(id)).filter(Boolean)) {
    box.checked = true;
    count(box.name);
  }
});

function fewer(box, name) {
  const matching = document.querySelector(`[data-all-of="${name}"]`);
  if (matching && !box.checked) {
    matching.checked = false;
  }
}

function count(name) {
  const all = document.querySelector(`[data-check-all="${name}"]`);
  if (all) {
    const picked = [...boxes(all)].filter((one) => one.checked).length;
    all.checked = picked > 0 && picked === boxes(all).length;
    all.indeterminate = picked > 0 && !all.checked;
  }
}
