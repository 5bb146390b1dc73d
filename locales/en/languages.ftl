languages-unknown = This language isn’t available yet. Choose one at the bottom of the page.
