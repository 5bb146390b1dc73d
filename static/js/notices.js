// Lets a notice be dismissed, and takes a success away by itself once it has been read.
(() => {
  const READ = 6000;

  const dismiss = (notice) => {
    if (notice.hasAttribute("data-leaving")) return;
    notice.setAttribute("data-leaving", "");
    setTimeout(() => notice.remove(), 350);
  };

  const expire = (notice) => {
    if (!notice.isConnected) return;
    const held = notice.matches(":hover, :focus-within") || document.hidden;
    if (held) setTimeout(expire, 2000, notice);
    else dismiss(notice);
  };

  const greet = () => {
    for (const button of document.querySelectorAll("[data-dismiss][hidden]")) {
      button.hidden = false;
      const notice = button.closest(".notice");
      if (notice?.dataset.kind === "success") setTimeout(expire, READ, notice);
    }
  };

  document.addEventListener("click", (event) => {
    const notice = event.target.closest("[data-dismiss]")?.closest(".notice");
    if (notice) dismiss(notice);
  });
  document.addEventListener("htmx:after:process", greet);
  greet();
})();
