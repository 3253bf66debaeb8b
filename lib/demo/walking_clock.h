// A clock that is walked through the year, so that what is recorded has the moment at which it is
// said to have happened.
#pragma once

#include "base/clock.h"

namespace kortisto::demo {

class WalkingClock : public Clock {
 public:
  // REQUIRES: a moment of a Finnish working day, which is the same day in Finland and in UTC
  explicit WalkingClock(Timestamp moment) { walk_to(moment); }

  [[nodiscard]] Timestamp now() const override { return moment_; }

  void walk_to(Timestamp moment) { moment_ = moment; }

 private:
  Timestamp moment_{};
};

}  // namespace kortisto::demo
