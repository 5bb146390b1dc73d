businesses-yours = Your businesses
businesses-none = You’re not a member of any business
businesses-none-why = You can still browse and ask the assistant, like any visitor.
businesses-browse = Browse listings
businesses-name-taken = Another business already has this name or a very similar one. Choose another name, or add your town.
