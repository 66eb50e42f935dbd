/** The bell, the list and the settings of notifications, and the stream that keeps open pages up to date. */
@NullMarked
package io.firsthand.notification.web;

import org.jspecify.annotations.NullMarked;
