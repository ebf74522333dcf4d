// One box picks all of a page; without scripts each is picked by itself.

const boxes = (all) => document.querySelectorAll(`input[type=checkbox][name="${all.dataset.checkAll}"]`);

document.addEventListener("change", (event) => {
  const box = event.target;
  if (box.matches("[data-check-all]")) {
    for (const one of boxes(box)) {
      one.checked = box.checked;
    }
    return;
  }
  const all = document.querySelector(`[data-check-all="${box.name}"]`);
  if (all) {
    const picked = [...boxes(all)].filter((one) => one.checked).length;
    all.checked = picked > 0 && picked === boxes(all).length;
    all.indeterminate = picked > 0 && !all.checked;
  }
});
