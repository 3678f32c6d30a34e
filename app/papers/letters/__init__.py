"""Letters from templates that anybody can edit in a word processor: read with distrust, filled, drawn."""
