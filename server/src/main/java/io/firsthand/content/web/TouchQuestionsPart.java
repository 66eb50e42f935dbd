package io.firsthand.content.web;

import io.firsthand.web.Html;
import io.firsthand.web.Mistakes;
import java.util.List;

/**
 * The field for what the buyer asked, in the form for a touch.
 *
 * @param known questions to choose from while somebody types
 */
public record TouchQuestionsPart(String typed, Mistakes mistakes, List<String> known) implements Html {}
