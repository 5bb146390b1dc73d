backups-mail-subject = The nightly backup failed
# $market (Text) - its address
backups-mail-text = The backup of { $market } last night failed, or could not be verified. This is the reason:
backups-mail-open = See background jobs
