package io.firsthand.attachment.web;

import io.firsthand.web.Html;

/**
 * The same as {@link AttachmentSection}, on a page of its own.
 *
 * @param name what the lead is called
 */
public record AttachmentsPage(String name, AttachmentSection section) implements Html {}
