/** Pages, parts and the API of handoffs. */
@NullMarked
package io.firsthand.handoff.web;

import org.jspecify.annotations.NullMarked;
