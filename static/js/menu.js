// Closes the header's menu when one presses Escape or turns to something else, and shows where one is in a row of links
// that is wider than the screen.
(() => {
  const opened = () => document.querySelector("details.menu[open]");

  document.addEventListener("click", (event) => {
    const menu = opened();
    if (menu && !menu.contains(event.target)) menu.open = false;
  });

  document.addEventListener("keydown", (event) => {
    const menu = opened();
    if (event.key !== "Escape" || !menu) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });

  const show = () => {
    for (const row of document.querySelectorAll(".tabs, .workspace__nav > ul")) {
      const here = row.querySelector("[aria-current]")?.getBoundingClientRect();
      const all = row.getBoundingClientRect();
      if (here) row.scrollBy(here.x + here.width / 2 - all.x - all.width / 2, 0);
    }
  };

  addEventListener("pageshow", show);
  document.addEventListener("htmx:afterSettle", show);
})();
