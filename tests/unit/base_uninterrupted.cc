#include <doctest/doctest.h>

#include "base/uninterrupted.h"

using namespace kortisto;

TEST_CASE("a call that a signal ended is made again, one that failed is not") {
  int calls = 0;
  CHECK(uninterrupted([&] {
          errno = EINTR;
          return ++calls < 3 ? -1 : 7;
        }) == 7);
  CHECK(calls == 3);
  calls = 0;
  CHECK(uninterrupted([&] {
          ++calls;
          errno = EIO;
          return -1;
        }) == -1);
  CHECK(calls == 1);
}
