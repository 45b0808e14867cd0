@NullMarked
package io.saldo.jdbc;

import org.jspecify.annotations.NullMarked;
