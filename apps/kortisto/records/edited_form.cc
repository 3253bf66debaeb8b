#include "records/edited_form.h"

#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/error.h"
#include "records/draft.h"
#include "records/form_changes.h"
#include "register/record.h"
#include "session/door.h"
#include "terminal/editor.h"
#include "terminal/shell.h"
#include "text/catalogue.h"
#include "text/format.h"

namespace kortisto::app {

namespace {

using domain::Values;
using exchange::RecordDocument;

// A form that is being filled in, from the first opening of the register to the last.
class Session {
 public:
  Session(const AtDoor& with, const RecordWork& work, const Target& target, const RecordForm& form,
          Draft& draft)
      : with_(with),
        work_(work),
        target_(target),
        form_(form),
        draft_(draft),
        accepted_(draft.base()) {}

  [[nodiscard]] Tell fill_and_save() {
    std::optional<RecordDocument> document;
    for (bool edits = true;;) {
      if (edits) {
        edit();
        document = attempt([&] { return read(); });
        if (!document) continue;
      }
      edits = true;
      const auto changes = differences(draft_.base(), document->values, with_.language);
      if (!confirm("question.save", changes)) continue;
      try {
        if (Tell tell = save(*document)) return tell;
      } catch (const Error& error) {
        if (error.kind() != ErrorKind::busy || with_.arguments.has(option::kYes)) throw;
        with_.terminal.error(error);
        edits = false;  // whoever waits a little may say yes again
      }
    }
  }

 private:
  // What `action` gives; nothing when it failed so that the person can do something about it in the
  // form. Also when the disk is full: what was typed is nowhere else.
  template <typename Action>
  auto attempt(Action action) -> std::optional<decltype(action())> {
    try {
      return action();
    } catch (const Error& error) {
      if (error.kind() != ErrorKind::invalid && error.kind() != ErrorKind::io) throw;
      wrong_ = error;
      return std::nullopt;
    }
  }

  void edit() {
    const std::string before = draft_.text();
    if (wrong_) {
      draft_.show(with_error(before, *wrong_, with_.language),
                  error_comment(*wrong_, with_.language));
    } else {
      draft_.show(remark_ + before, remark_);
    }
    edit_file(with_.terminal, with_.environment, draft_.file());
    draft_.take();
    if (draft_.is_untouched()) throw Error(ErrorKind::invalid, {"error.editor.unchanged", {}});
    if (wrong_ && draft_.text() == before) throw Error(*wrong_);
    wrong_.reset();
    remark_.clear();
  }

  RecordDocument read() const {
    RecordDocument document =
        exchange::read_document(draft_.text(), "", form_.fields, work_.beside);
    add_left_out(form_.fields, draft_.base(), document.values);
    return document;
  }

  // False when the person wants to go on with the form.
  bool confirm(const MessageKey& question, const std::vector<std::string>& lines) const {
    if (with_.arguments.has(option::kYes)) return true;
    const std::array<MessageKey, 3> answers{"answer.yes", "answer.no", "answer.edit"};
    const auto answer = with_.terminal.ask_one_of(answers, {question, {}}, "--yes", lines);
    if (answer == 1) throw Error(ErrorKind::invalid, {"error.editor.refused", {}});
    return answer == 0;
  }

  // Nothing when it is the form's turn again.
  Tell save(const RecordDocument& document) {
    for (;;) {
      Tell tell;
      std::optional<Values> now;
      const auto opened = attempt([&] {
        with_.door.open([&](const WithRegister& inside) {
          if (form_.is_change &&
              !reg::pick_changed(inside.store, target_.record, accepted_).empty()) {
            now = reg::show_record(inside.store, target_.record).values;
            return;
          }
          tell = work_.save(
              inside, target_,
              form_.is_change ? only_changes(document, draft_.base(), accepted_) : document);
        });
        return true;
      });
      if (!opened) return nullptr;
      if (!now) return tell;
      if (!accept(document, *now)) return nullptr;
    }
  }

  // Whether the form is to be saved over what the register says now.
  bool accept(const RecordDocument& document, const Values& now) {
    Meanwhile meanwhile = changed_meanwhile(draft_.base(), now, document.values, with_.language);
    const std::string heading = text::render("form.meanwhile", with_.language);
    meanwhile.lines.insert(meanwhile.lines.begin(), heading);
    const bool is_contested = !meanwhile.contested.empty();
    if (with_.arguments.has(option::kYes)) {
      if (is_contested) {
        throw Error(
            ErrorKind::invalid,
            {"error.form.meanwhile", {{"field", domain::label_of(*meanwhile.contested.front())}}},
            Message{"hint.form.meanwhile", {}});
      }
      with_.terminal.note({"form.meanwhile.kept", {}});
    } else if (!confirm(
                   is_contested ? MessageKey("question.save-over") : MessageKey("question.save"),
                   meanwhile.lines)) {
      for (const std::string& line : meanwhile.lines) remark_ += "#! " + line + "\n";
      return false;
    }
    accepted_.clear();
    for (const domain::FieldValue& one : draft_.base()) {
      accepted_.push_back({one.field, *domain::find_value(now, one.field->key)});
    }
    return true;
  }

  const AtDoor& with_;
  const RecordWork& work_;
  const Target& target_;
  const RecordForm& form_;
  Draft& draft_;
  Values accepted_;             // what the register may say when the form is saved
  std::optional<Error> wrong_;  // what the form is to be mended of
  std::string remark_;          // what the form says at its top besides
};

// "kortisto edit 1 --edit", by which a person goes on with the form; by numbers and no names.
std::string command_of(const Invocation& with, const Target& target) {
  std::string text = "kortisto ";
  if (const auto file = with.arguments.value(option::kRegister)) {
    text += "--register " + shell_word(*file) + " ";
  }
  text += with.command.name;
  if (target.client.value != 0) text += " " + std::to_string(target.client.value);
  if (target.record.number != 0 && target.record.kind != "client") {
    text += " " + std::to_string(target.record.number);
  }
  return text + " --edit";
}

// What tells the forms of a person from one another.
std::string about(const AtDoor& with, const Target& target) {
  return with.door.identity() + "\n" + std::string(with.command.name) + "\n" +
         std::to_string(target.client.value) + " " + target.record.kind + " " +
         std::to_string(target.record.number) + "\n";
}

// The one that was left behind, if the person wants to go on with it.
std::optional<Draft> taken_up(const AtDoor& with, const std::string& about, const Target& target,
                              const Values& now) {
  auto left = Draft::left(with.environment, about, now);
  if (!left || with.arguments.has(option::kYes)) return left;
  const auto written = left->file().written();
  const std::string since = written ? text::format_time(*written, with.language) : "";
  if (with.terminal.ask_yes_no({"question.form.take-up", {{"time", since}}}, "--yes")) return left;
  if (!with.terminal.ask_yes_no({"question.form.throw-away", {}}, "--yes")) {
    with.terminal.note({"form.kept", {{"command", command_of(with, target)}}});
    throw Error(ErrorKind::invalid, {"error.editor.refused", {}});
  }
  left->remove();
  return std::nullopt;
}

// What was typed stays, and how to go on with it is said.
void leave(const Invocation& with, const Target& target, Draft& draft, bool failed) {
  if (draft.keep(failed)) {
    with.terminal.note({"form.kept", {{"command", command_of(with, target)}}});
  }
}

// The error with its line in the form, which is no file that anybody could open.
Error of_form(const Error& error, text::Language language) {
  Message message{error.message().key, {}};
  for (const auto& [name, value] : error.message().arguments) {
    if (name == "line") {
      message.arguments.emplace_back("file",
                                     text::render({"form.line", {{name, value}}}, language));
    } else if (name != "file" && name != "column") {
      message.arguments.emplace_back(name, value);
    }
  }
  return {error.kind(), std::move(message), error.hint()};
}

}  // namespace

void take_edited_form(const AtDoor& with, const RecordWork& work) {
  // An editor asks, whatever --yes answers.
  if (with.arguments.has(option::kNoInput)) with.terminal.require_person("--from");
  if (!with.arguments.has(option::kYes)) with.terminal.require_person("--yes");
  Target target;
  RecordForm form;
  with.door.open([&](const WithRegister& opened) {
    target = work.pick(opened);
    form = work.form(opened, target);
  });
  // What the form does not ask may change meanwhile.
  std::erase_if(form.now, [&](const domain::FieldValue& one) {
    return domain::find_field(form.fields, one.field->key) == nullptr;
  });
  const std::string of = about(with, target);
  auto draft = taken_up(with, of, target, form.now);
  if (!draft) draft.emplace(with.environment, of, write_form(form, with.language), form.now);
  Tell tell;
  try {
    tell = Session(with, work, target, form, *draft).fill_and_save();
  } catch (const Error& error) {
    leave(with, target, *draft, error.message().key == "error.editor.failed");
    throw of_form(error, with.language);
  } catch (...) {
    leave(with, target, *draft, true);
    throw;
  }
  draft->remove();
  tell();
}

}  // namespace kortisto::app
