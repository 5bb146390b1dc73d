// Passes a page's address on as the device does that, or copies it. Without this the address stands there, with a mail.
(() => {
  const show = () => {
    const can = navigator.share || navigator.clipboard;
    for (const button of document.querySelectorAll("[data-share][hidden]")) button.hidden = !can;
  };

  const share = async (button) => {
    const { share: url, shareTitle: title, copied } = button.dataset;
    if (navigator.share) {
      await navigator.share({ url, title });
      return;
    }
    await navigator.clipboard.writeText(url);
    const status = button.parentElement.querySelector("[data-share-status]");
    status.textContent = "";
    // Said again where it was said before.
    setTimeout(() => { status.textContent = copied; }, 50);
  };

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-share]");
    // Whoever thinks better of it closes the device's own dialog, which is no mistake.
    if (button) share(button).catch(() => {});
  });

  document.addEventListener("htmx:after:process", show);
  show();
})();
