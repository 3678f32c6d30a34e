"""What a page shows, as plain translated data: the window draws it, the report will print it."""
