package io.firsthand.nurture.web;

import io.firsthand.nurture.Unsubscribing;
import io.firsthand.web.Html;

/**
 * Where a reader ends mails, without signing in.
 *
 * @param path of this page
 */
public record UnsubscribePage(Unsubscribing.Asked asked, String path) implements Html {}
