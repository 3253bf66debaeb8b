// A form under way, which nothing loses: from its first moment on it stands in memory
// (terminal/memory_file.h), with what is needed to go on with it, until it is saved or thrown away.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "domain/record.h"
#include "terminal/environment.h"
#include "terminal/memory_file.h"

namespace kortisto::app {

class Draft {
 public:
  // A new one: `form` as nobody has touched it yet, filled with `base`. `about` is what it is of;
  // there is one form for each. Throws what MemoryFile throws.
  Draft(const Environment& environment, std::string_view about, std::string form,
        domain::Values base);
  // The one that was left behind, if there is one. Those of `now` are the fields of the record,
  // whose base is taken from what was noted when the form began.
  [[nodiscard]] static std::optional<Draft> left(const Environment& environment,
                                                 std::string_view about, const domain::Values& now);

  [[nodiscard]] const MemoryFile& file() const noexcept { return file_; }
  [[nodiscard]] const domain::Values& base() const noexcept { return base_; }
  [[nodiscard]] const std::string& text() const noexcept { return text_; }
  // Whether it says what it said when it began.
  [[nodiscard]] bool is_untouched() const noexcept { return text_ == untouched_; }

  // What the editor is to show: the form with a comment in it, or as it is.
  void show(std::string shown, std::string comment);
  // Takes what the editor left, without that comment. Throws what read_file() does.
  void take();

  // Sees to it that what was typed stands there, or removes it when nothing was. After a failure an
  // editor's own files count too. True when it stays.
  [[nodiscard]] bool keep(bool failed);
  void remove() noexcept { file_.remove(); }

 private:
  explicit Draft(MemoryFile file);

  MemoryFile file_;
  std::string untouched_;
  domain::Values base_;
  std::string text_;     // without the comment
  std::string shown_;    // with it, as the editor got it
  std::string comment_;  // in shown_
};

}  // namespace kortisto::app
