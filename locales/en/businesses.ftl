businesses-name-taken = Another business already has this name or a very similar one. Choose another name, or add your town.
businesses-address-missing = Enter an address.
businesses-address-letters = Use only the letters a to z, digits and single hyphens, like blue-door-2.
# $shortest (Number) - the fewest characters
# $longest (Number) - the most characters
businesses-address-length = Use { $shortest } to { $longest } characters.
businesses-address-reserved = This word is reserved. Choose another address.
businesses-address-taken = Another business has or recently had this address. Choose another one.
# $business (Text) - what the business is called
businesses-suspended = The marketplace has suspended { $business }. Nothing can be published until it is reinstated.
businesses-check-register = Commercial register
businesses-check-identity = Identity of its owners
businesses-check-bank = Bank account
businesses-check-address = Address
businesses-verified = Verified
# $day (Shown) - when
businesses-verified-on = Checked by the marketplace on { $day }
businesses-limited-products = Products
businesses-limited-members = Members
businesses-limited-media = Pictures, in MB
businesses-limited-submissions = Submissions in a day
# $used (Number) - how much there is
# $most (Number) - how much there may be
businesses-limit-used = { $used } of { $most }
