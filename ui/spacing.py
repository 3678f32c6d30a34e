"""The one scale of room between and around things, in pixels. Layouts take their numbers from here and nowhere else."""

HAIR = 2  # between lines that read as one thing
TIGHT = 4  # between a name and what it names
NEAR = 8  # between the lines of one part
ROW = 12  # between rows, and between the parts of a card
PART = 16  # between cards, and at the upper and lower edge of one
CARD = 20  # at the sides of a card, and before what hangs under a line
WIDE = 24  # at the sides of what stands above the rest
