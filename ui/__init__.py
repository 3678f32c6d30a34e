"""The window: it shows and asks. It knows pages and widgets, and nothing of the law."""
