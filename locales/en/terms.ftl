terms-title = Terms of use
# $version (Text) - the version of the terms
terms-version = Version { $version }
terms-account-heading = Your account
terms-account = Use your own name and an email address that belongs to you. Keep your password to yourself. You’re responsible for what’s done with your account, so tell us if someone else gets in.
terms-selling-heading = Selling
terms-selling = A business describes what it sells truthfully, offers only what it’s allowed to sell, and is responsible for what its members publish. The business approves every listing before it’s public.
terms-buying-heading = Buying
terms-buying = A listing is an offer by the business it names, not by the marketplace. The assistant answers from what businesses wrote and can be wrong. What counts is the listing.
terms-data-heading = Your data
terms-data = We keep what you enter, when and how you signed in, and what you did in a business. We don’t sell it. You can see it, take it with you and have your account deleted.
terms-end-heading = Ending the agreement
terms-end = You can delete your account at any time. We can close an account that breaks these terms or the law, and we’ll say why.
