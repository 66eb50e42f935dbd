/** What people are told: in the app at once, by mail if they like, of each kind as they wish. */
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "web", "identity", "mail"})
package io.firsthand.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
