package io.firsthand.feedback.web;

import io.firsthand.web.Html;

/** One question on a page of its own, for whoever has no script or comes to change what they said. */
public record OneFeedbackPage(FeedbackAsk ask) implements Html {}
