@NullMarked
package io.firsthand;

import org.jspecify.annotations.NullMarked;
