/** The section of files on a lead's page, their download, and their API. */
@NullMarked
package io.firsthand.attachment.web;

import org.jspecify.annotations.NullMarked;
