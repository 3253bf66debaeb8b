#include "session/pdf_module.h"

#include <dlfcn.h>

#include <array>
#include <filesystem>
#include <string>
#include <system_error>

#include "session/version.h"

namespace kortisto::app {

namespace {

constexpr const char* kFile = "kortisto-pdf.so";

Error not_usable(Message message) {
  return {ErrorKind::io, std::move(message),
          Message{"hint.package", {{"package", "kortisto-pdf"}}}};
}

std::filesystem::path find_module() {
  std::error_code error;
  const auto home = std::filesystem::read_symlink("/proc/self/exe", error).parent_path();
  const std::array places{home / kFile, home / KORTISTO_MODULE_DIRECTORY / kFile};
  for (const auto& path : places) {
    if (std::filesystem::exists(path, error)) return path;
  }
  throw not_usable({"error.pdf.module", {}});
}

}  // namespace

const pdf::Module& load_pdf_module() {
  const std::filesystem::path path = find_module();
  void* library = dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
  if (library == nullptr) {
    // NOLINTNEXTLINE(concurrency-mt-unsafe): glibc keeps it for each thread
    throw not_usable({"error.pdf.load", {{"what", dlerror()}}});
  }
  using Entry = const pdf::Module* (*)();
  const auto entry = reinterpret_cast<Entry>(dlsym(library, pdf::kModuleSymbol));
  const pdf::Module* module = entry == nullptr ? nullptr : entry();
  if (module == nullptr || module->interface != pdf::kInterface || module->version != kVersion) {
    throw not_usable({"error.pdf.version", {{"version", std::string(kVersion)}}});
  }
  if (const auto error = module->check()) throw Error(*error);
  return *module;
}

}  // namespace kortisto::app
