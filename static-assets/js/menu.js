// Menus are <details>: Escape and a click beside one close it. One that comes back with faults stays open: the browser closes it
// where the one that it replaces is still there. Enter in a field counts as a click on the form's first button, which is no click
// beside the menu that the field is in.
const open = () => document.querySelectorAll("details.menu[open]");

document.addEventListener("click", (event) => {
  const pressed = event.detail > 0;
  for (const menu of open()) {
    if (!menu.contains(event.target) && (pressed || !menu.contains(document.activeElement))) {
      menu.open = false;
    }
  }
});

document.addEventListener("htmx:afterSettle", () => {
  const faulty = document.querySelector("details.menu[data-faulty]");
  if (faulty) {
    faulty.removeAttribute("data-faulty");
    faulty.open = true;
    faulty.querySelector("[aria-invalid]")?.focus();
  }
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") {
    return;
  }
  for (const menu of open()) {
    const inside = menu.contains(document.activeElement);
    menu.open = false;
    if (inside) {
      menu.querySelector("summary").focus();
    }
  }
});
