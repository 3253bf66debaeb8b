#include "vault/errors.h"

namespace kortisto::vault {

namespace {

std::string name_of(BlockKind kind) {
  switch (kind) {
    case BlockKind::page:
      return "page";
    case BlockKind::map:
      return "map";
    case BlockKind::allocation:
      return "allocation";
    case BlockKind::header:
      return "header";
  }
  return "";
}

}  // namespace

Error damaged(const BlockId& id) {
  return {ErrorKind::integrity,
          {"error.vault.damaged",
           {{"part", name_of(id.kind)}, {"index", static_cast<std::int64_t>(id.index)}}}};
}

Error damaged_header(std::size_t copy) {
  return damaged({BlockKind::header, 0, copy});
}

Error flawed_header(Flaw flaw, std::size_t copy) {
  switch (flaw) {
    case Flaw::generation:
      return {ErrorKind::integrity, {"error.vault.generation", {}}};
    case Flaw::free_hint:
      return {ErrorKind::integrity, {"error.vault.free-hint", {}}};
    case Flaw::none:
    case Flaw::other:
      break;
  }
  return damaged_header(copy);
}

Error cut_short() {
  return {ErrorKind::integrity, {"error.vault.truncated", {}}};
}

Error full() {
  return {ErrorKind::io, {"error.vault.full", {}}};
}

}  // namespace kortisto::vault
