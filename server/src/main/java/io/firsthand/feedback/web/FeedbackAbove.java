package io.firsthand.feedback.web;

import io.firsthand.web.Html;
import java.util.List;

/** What somebody is asked above their inbox. */
public record FeedbackAbove(List<FeedbackAsk> asks) implements Html {}
