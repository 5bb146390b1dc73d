// Suggestions below a search box: arrow keys choose one, Enter opens it, Escape puts them away. Without scripts, and
// where nothing is chosen, the form searches for what was typed.
(() => {
  const boxes = () => document.querySelectorAll("input[data-suggests]");
  const listOf = (box) => document.getElementById(box.dataset.suggests);
  const options = (list) => [...list.querySelectorAll("[role=option]")];

  const choose = (box, option) => {
    const list = listOf(box);
    for (const one of options(list)) one.setAttribute("aria-selected", String(one === option));
    if (option) {
      box.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    } else {
      box.removeAttribute("aria-activedescendant");
    }
  };

  const show = (box, shown) => {
    const list = listOf(box);
    const has = shown && options(list).length > 0 && box.value.trim() !== "";
    list.hidden = !has;
    box.setAttribute("aria-expanded", String(has));
    if (!has) choose(box, null);
  };

  const prepare = () => {
    for (const box of boxes()) {
      if (box.role === "combobox" || !listOf(box)) continue;
      box.setAttribute("role", "combobox");
      box.setAttribute("aria-autocomplete", "list");
      box.setAttribute("aria-controls", box.dataset.suggests);
      box.setAttribute("aria-expanded", "false");
    }
  };

  document.addEventListener("htmx:after:swap", () => {
    prepare();
    for (const box of boxes()) {
      const list = listOf(box);
      if (!list) continue;
      options(list).forEach((option, place) => { option.id = `${list.id}-${place}`; });
      show(box, document.activeElement === box);
    }
  });

  document.addEventListener("keydown", (event) => {
    const box = event.target.closest?.("input[data-suggests]");
    if (!box || event.isComposing) return;
    const list = listOf(box);
    if (!list) return;
    const all = options(list);
    const at = all.findIndex((option) => option.getAttribute("aria-selected") === "true");
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (all.length === 0) return;
      event.preventDefault();
      if (list.hidden) return show(box, true);
      const next = at + (event.key === "ArrowDown" ? 1 : -1);
      // Before the first and after the last is what was typed.
      choose(box, all[next < -1 ? all.length - 1 : next] ?? null);
    } else if (event.key === "Enter" && !list.hidden && at >= 0) {
      event.preventDefault();
      all[at].querySelector("a").click();
    } else if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      show(box, false);
    }
  });

  document.addEventListener("focusin", (event) => {
    for (const box of boxes()) {
      if (!box.form.contains(event.target)) show(box, false);
      else if (event.target === box) show(box, true);
    }
  });

  document.addEventListener("pointerdown", (event) => {
    for (const box of boxes()) if (!box.form.contains(event.target)) show(box, false);
  });

  document.addEventListener("submit", (event) => {
    const box = event.target.querySelector?.("input[data-suggests]");
    if (box) show(box, false);
  });

  prepare();
})();
