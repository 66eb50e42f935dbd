package io.firsthand.listing.web;

import io.firsthand.lead.Count;
import io.firsthand.lead.Stage;

/** The leads of one stage on the board: how many there are, and the first of them. */
public record BoardColumn(Stage stage, Count count, BoardCards cards) {}
