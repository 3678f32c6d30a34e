"""Everything of Quqyq that needs no screen: the law, the interview, the words, the command line."""
