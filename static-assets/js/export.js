// Export takes what the list shows now: after htmx changed the list, the address bar knows the filter.

document.addEventListener("htmx:configRequest", (event) => {
  if (event.detail.elt.matches("[data-export]")) {
    event.detail.path = event.detail.elt.pathname + location.search;
  }
});

document.addEventListener("htmx:pushedIntoHistory", () => {
  for (const link of document.querySelectorAll("[data-export]")) {
    link.href = link.pathname + location.search;
  }
});
