forms-one-line = Write this on one line.
forms-unseen = This contains characters that can’t be displayed. Remove them and try again.
# $most (Number) - the most characters it may have
# $length (Number) - how many it has
forms-too-long = Use at most { $most } characters. You have { $length }.
forms-check = Nothing has been saved yet. Please check:
forms-saved-meanwhile = Saved in the meantime:
