"""Collections: reports in, stories out; and what is asked of them."""
