/** The pages and the API about endpoints: webhooks and chats, with what was sent to them. */
@NullMarked
package io.firsthand.outbound.web;

import org.jspecify.annotations.NullMarked;
