web-too-much-formatting = This has too much formatting. Use fewer table cells, links or list items.
web-too-deep = Quotes, lists or emphasis are nested too deeply. Use fewer levels.
web-refusal-slow = The request took too long to arrive. Check your connection and try again.
web-refusal-headers = Your browser sent too much data with the request. Delete this site’s cookies and try again.
web-refusal-malformed = We couldn’t read the request. Check the address and try again.
