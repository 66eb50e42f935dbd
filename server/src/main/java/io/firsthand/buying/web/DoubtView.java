package io.firsthand.buying.web;

import io.firsthand.web.Html;
import java.util.List;

/**
 * What speaks for the company of a lead that is about to be given up.
 *
 * @param company its name
 * @param sentences the evidence
 * @param signs who did what, the latest first
 */
public record DoubtView(String company, String href, List<String> sentences, List<SignRow> signs) implements Html {}
