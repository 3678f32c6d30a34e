"""A place in the law in words: the article, or the articles, that a norm stands in."""

from __future__ import annotations

import re

from app.words import Words

_ARTICLE = re.compile(r"(?:^|, |–)(\d+(?:-\d+)*)")


def several_articles(place: str) -> bool:
    """Whether a place names more than one article: "98–101" and "35, 36" do, "829-4" and "36(2), 36(4)" do not.

    A hyphen belongs to the number of one article; what runs from one article to another is written with a dash.
    """
    return len(set(_ARTICLE.findall(place))) > 1


def articles_text(place: str, words: Words) -> str:
    """The articles alone: "art. 35(3)", "arts. 98–101"."""
    if several_articles(place):
        return words.say("arts. {place}", place=place)
    return words.say("art. {place}", place=place)


def articles_of(act: str, place: str, words: Words) -> str:
    """The articles of an act, given by its name: "Law 561-IV, art. 35(3)". The name alone where there is no place."""
    if not place:
        return act
    if several_articles(place):
        return words.say("{act}, arts. {place}", act=act, place=place)
    return words.say("{act}, art. {place}", act=act, place=place)


def with_articles(title: str, place: str, words: Words) -> str:
    """The title of a norm with its articles in brackets: "Married, with a child (art. 35(2)(3))"."""
    if several_articles(place):
        return words.say("{title} (arts. {place})", title=title, place=place)
    return words.say("{title} (art. {place})", title=title, place=place)
